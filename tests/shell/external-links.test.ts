import { describe, expect, it } from 'vitest';
import { checkLink, openLink } from '../../main/external-links.ts';
import { fakeElectron } from './fake-electron.ts';

const hosts = ['help.firm.example'];
const good = 'https://help.firm.example/page?x=1#y';

describe('a link to the outside', () => {
  it('is opened after the person agreed, and only then', async () => {
    const { electron, opened, dialog } = fakeElectron();
    expect(await openLink(electron, good, hosts)).toBe(true);
    expect(dialog.asked).toHaveLength(1);
    dialog.answer = 0;
    expect(await openLink(electron, good, hosts)).toBe(false);
    expect(opened).toEqual([good]);
  });
  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://server/share',
    '\\\\server\\share',
    'ms-msdt:/id',
    'mailto:a@b.example',
    'data:text/html,x',
    'http://help.firm.example/',
    'https:\\\\help.firm.example',
    'https://help.firm.example\\@evil.example',
    'https://help.firm.example@evil.example/',
    'https://evil@help.firm.example/',
    'https://help.firm.example:8443/',
    'https://help.firm.example.evil.example/',
    'https://evil.example/help.firm.example',
    'https://HELP.firm.example.:443/',
    'https://help.firm.example/\n',
    'https://help.firm.exa\tmple/',
    ' https://help.firm.example/',
    '//help.firm.example/',
    'https://',
    '',
    `https://help.firm.example/${'x'.repeat(2_000)}`,
  ])('is refused without a question: %j', async (address) => {
    const { electron, opened, dialog } = fakeElectron();
    expect(checkLink(address, hosts)).toBeUndefined();
    expect(await openLink(electron, address, hosts)).toBe(false);
    expect([opened, dialog.asked]).toEqual([[], []]);
  });
});
