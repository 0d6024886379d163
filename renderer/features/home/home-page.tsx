import { Plus, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { asStewardError } from '../../data/errors.ts';
import { useCall } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorNotice, Skeleton } from '../../ui/notice.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { FirstSync } from '../sync/first-sync.tsx';
import { AttentionPanel } from './attention-panel.tsx';
import { FamilyTable } from './family-table.tsx';
import { homeMessages as words } from './messages.ts';
import { NewFamilyDialog } from './new-family-dialog.tsx';
import { SharedAssets } from './shared-assets.tsx';

const mayCreate = new Set(['lead_advisor', 'associate_advisor']);

/** What this person may see, at a glance: families, and single assets of people who share nothing more. */
export function HomePage() {
  const { data: session } = useCall('session.state', {});
  const { data: status } = useCall('sync.status', {});
  const { data, error, isPending } = useCall('families.list', {});
  const [isCreating, setCreating] = useState(false);
  useEffect(() => {
    document.title = `Home · ${session?.firm_name ?? 'Steward'}`;
  }, [session?.firm_name]);
  const role = session?.firm_role ?? 'outside';
  const families = data?.families ?? [];
  const loose = data?.loose_assets ?? [];
  const isFirst = status?.state === 'first_sync';
  const isEmpty = data !== undefined && families.length === 0 && loose.length === 0;
  const create = mayCreate.has(role) ? (
    <Button icon={<Plus />} onClick={() => setCreating(true)}>
      {words.newFamily}
    </Button>
  ) : undefined;
  const [emptyTitle, emptyLead] = words.empty[role] ?? words.empty['outside'] ?? ['', ''];
  return (
    <Page>
      <PageHeader
        title={families.length > 0 || loose.length === 0 ? words.title : words.shared}
        note={families.length > 0 ? words.lead(families.length) : undefined}
        actions={create}
      />
      {error && <ErrorNotice error={asStewardError(error)} className="mx-6" />}
      {isFirst && status && <FirstSync status={status} />}
      {isPending && !isFirst && <Skeleton rows={7} className="px-6" />}
      {families.length > 0 && <FamilyTable families={families} />}
      {families.length > 0 && <AttentionPanel families={families} />}
      {loose.length > 0 && <SharedAssets assets={loose} hasHeading={families.length > 0} />}
      {isEmpty && !isFirst && (
        <EmptyState icon={<Users />} title={emptyTitle} action={create}>
          {emptyLead}
        </EmptyState>
      )}
      <NewFamilyDialog open={isCreating} onOpenChange={setCreating} />
    </Page>
  );
}
