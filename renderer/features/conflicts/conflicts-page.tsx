import { GitCompareArrows } from 'lucide-react';
import { useEffect } from 'react';
import { asStewardError } from '../../data/errors.ts';
import { useCall } from '../../data/queries.ts';
import { EmptyState, ErrorNotice, Skeleton } from '../../ui/notice.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { conflictMessages as words } from './messages.ts';

/** Every pair of changes that met: first those that wait for a decision, then those decided. */
export function ConflictsPage() {
  const { data, error } = useCall('conflicts.list', {});
  useEffect(() => {
    document.title = `${words.title} · Steward`;
  }, []);
  const all = data?.conflicts ?? [];
  const open = all.filter((conflict) => conflict.status !== 'resolved');
  const resolved = all.filter((conflict) => conflict.status === 'resolved');
  return (
    <Page>
      <PageHeader title={words.title} note={words.lead(open.filter((conflict) => conflict.status === 'open').length)} />
      {error && <ErrorNotice error={asStewardError(error)} className="mx-6" />}
      {!data && !error && <Skeleton rows={6} className="px-6" />}
      {data && open.length === 0 && (
        <EmptyState icon={<GitCompareArrows />} title={words.none}>
          {words.noneLead}
        </EmptyState>
      )}
      {open.length > 0 && (
        <section aria-label={words.open} className="px-6">
          <h2 className="sr-only">{words.open}</h2>
          <div className="flex flex-col gap-6">
            {open.map((conflict) => (
              <ConflictCard key={conflict.conflict_id} conflict={conflict} />
            ))}
          </div>
        </section>
      )}
      {resolved.length > 0 && (
        <section aria-label={words.decided} className="mt-10 px-6">
          <h2 className="mb-3 text-title font-semibold">{words.decided}</h2>
          <div className="flex flex-col gap-6">
            {resolved.map((conflict) => (
              <ConflictCard key={conflict.conflict_id} conflict={conflict} />
            ))}
          </div>
        </section>
      )}
    </Page>
  );
}
