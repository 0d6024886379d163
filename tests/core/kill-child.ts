// Child of kill.test.ts: saves edits as fast as it can and says the number of each one after it was saved.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import axios from 'axios';
import { systemClock } from '../../core/clock.ts';
import { createCore } from '../../core/engine.ts';

const [dataFolder = '', email = '', passphrase = '', assetId = '', from = '0', serverUrl = ''] = process.argv.slice(2);
const core = await createCore({
  dataFolder,
  config: { serverUrl, identity: { endpoint: serverUrl, userPoolId: 'us-east-1_Nowhere', clientId: 'nobody' }, defaultDeviceName: 'Test' },
  http: (defaults) => axios.create(defaults),
  clock: systemClock,
  keychain: null,
  emit: () => undefined,
});
await core.call('session.unlock', { email, passphrase });
for (let number = Number(from); ; number += 1) {
  await core.call('assets.addValuation', {
    asset_id: assetId,
    valuation: {
      id: randomUUID(),
      as_of: '2026-01-10',
      amount_minor: number,
      currency: 'USD',
      method: 'appraisal',
      source: `edit ${number}`,
    },
  });
  writeSync(1, `${number}\n`);
}
