import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sharesSchema } from '../../../contract/entities/ownership.ts';
import type { Conflict } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct, useCall } from '../../data/queries.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { formatInstant } from '../../ui/format.ts';
import { TextInput } from '../../ui/inputs.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { draftOf, isValidSplit, sharesOf, type DraftShare } from '../asset/split-draft.ts';
import { SplitEditor } from '../asset/split-editor.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { ConflictEffects } from './conflict-effects.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { conflictMessages as words } from './messages.ts';

/** One unit that two people changed apart: the three versions, what each would mean, and the decision. */
export function ConflictCard({ conflict }: { conflict: Conflict }) {
  const [note, setNote] = useState('');
  const [merged, setMerged] = useState<DraftShare[] | undefined>();
  const resolve = useAct('conflicts.resolve');
  const isOpen = conflict.status === 'open';
  const inForce = sharesSchema.safeParse(conflict.theirs.value);
  const decide = (choice: 'mine' | 'theirs' | 'merged') =>
    resolve.mutate(
      {
        conflict_id: conflict.conflict_id,
        choice,
        merged: choice === 'merged' && merged ? sharesOf(merged) : null,
        note: note.trim() || null,
      },
      {
        onSuccess: ({ op_id }) => {
          setMerged(undefined);
          showSaved(words.saved(conflict.title), op_id);
        },
      },
    );
  const keep = {
    mine: conflict.is_mine ? words.keepMine : words.keepOf(words.someone(conflict.mine.who)),
    theirs: conflict.is_mine ? words.keepTheirs : words.keepOf(words.someone(conflict.theirs.who)),
  };
  return (
    <article aria-label={conflict.title} className="rounded-xl ring-1 ring-line">
      <header className="flex flex-wrap items-center justify-between gap-3 px-5 pt-4 pb-3">
        <div>
          <h3 className="font-serif text-[1.25rem] leading-7 font-medium tracking-[-0.01em]">{conflict.title}</h3>
          {conflict.status === 'deciding' && <p className="text-base text-ink-3">{words.deciding}</p>}
          {conflict.status === 'resolved' && (
            <p className="text-base text-ink-3">
              {words.decision[conflict.decision ?? ''] ?? conflict.decision}{' '}
              {words.decidedBy(conflict.decided_by, conflict.decided_at && formatInstant(conflict.decided_at))}. {words.loser}
            </p>
          )}
        </div>
        <div className="flex items-center gap-3">
          {conflict.status === 'deciding' && <Badge tone="accent">{words.decided}</Badge>}
          <Link
            to="/assets/$assetId"
            params={{ assetId: conflict.asset_id }}
            search={{ view: 'history' }}
            className="text-base font-medium text-ink-2 underline decoration-line-strong underline-offset-2 hover:text-ink"
          >
            {words.openAsset}
          </Link>
        </div>
      </header>
      <ConflictSides conflict={conflict} />
      <ConflictEffects conflict={conflict} />
      {isOpen && (
        <footer className="flex flex-col gap-4 border-t border-line px-5 py-4">
          <ErrorNotice error={resolve.error ? asStewardError(resolve.error) : undefined} />
          {merged && <MergeEditor conflict={conflict} draft={merged} onDraft={setMerged} />}
          <div className="flex flex-wrap items-end gap-2">
            <Field label={words.note} className="min-w-56 flex-1">
              <TextInput
                maxLength={500}
                placeholder={words.notePlaceholder}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </Field>
            {merged ? (
              <>
                <Button variant="ghost" onClick={() => setMerged(undefined)}>
                  {words.cancelMerge}
                </Button>
                <Button variant="primary" disabled={resolve.isPending || !isValidSplit(merged)} onClick={() => decide('merged')}>
                  {words.saveMerge}
                </Button>
              </>
            ) : (
              <>
                {inForce.success && (
                  <Button variant="ghost" onClick={() => setMerged(draftOf(inForce.data))}>
                    {words.merge}
                  </Button>
                )}
                <Button
                  variant={conflict.suggested === 'theirs' ? 'primary' : 'secondary'}
                  disabled={resolve.isPending}
                  onClick={() => decide('theirs')}
                >
                  {keep.theirs}
                </Button>
                <Button
                  variant={conflict.suggested === 'mine' ? 'primary' : 'secondary'}
                  disabled={resolve.isPending}
                  onClick={() => decide('mine')}
                >
                  {keep.mine}
                </Button>
              </>
            )}
          </div>
        </footer>
      )}
    </article>
  );
}

/** The split editor on the version in force, with the people and the value of the asset. */
function MergeEditor({ conflict, draft, onDraft }: { conflict: Conflict; draft: DraftShare[]; onDraft(draft: DraftShare[]): void }) {
  const { data } = useCall('assets.get', { asset_id: conflict.asset_id });
  if (!data) return null;
  const holders = [
    ...data.candidates,
    ...data.shares
      .filter((share) => !data.candidates.some((candidate) => candidate.persona_id === share.persona_id))
      .map((share) => ({ persona_id: share.persona_id, name: share.name })),
  ];
  return (
    <div className="animate-rise rounded-lg bg-canvas p-4 ring-1 ring-line">
      <p className="mb-3 text-base text-ink-3">{words.mergeLead}</p>
      <SplitEditor draft={draft} holders={holders} valueMinor={data.row.value_minor} currency={data.row.currency} onDraft={onDraft} />
    </div>
  );
}
