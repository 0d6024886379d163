import { useEffect, useMemo, useState } from 'react';
import { assetType } from '../../../contract/entities/assets/asset-types.ts';
import { reaches } from '../../../contract/entities/people.ts';
import type { AssetDetail } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { formatPercent, today } from '../../ui/format.ts';
import { DateInput, TextInput } from '../../ui/inputs.tsx';
import { Money } from '../../ui/money.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { interestWords } from './choice-words.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { assetMessages } from './messages.ts';
import { draftOf, isValidSplit, sharesOf, type DraftShare } from './split-draft.ts';
import { SplitEditor } from './split-editor.tsx';

const words = assetMessages.split;

/** Who holds the asset; with full rights on it, the whole split can be changed in one go. */
export function OwnershipView({ detail, onDirty }: { detail: AssetDetail; onDirty(isDirty: boolean): void }) {
  return reaches(detail.row.access, 'admin') && detail.row.status !== 'deleted' ? (
    <SplitForm detail={detail} onDirty={onDirty} />
  ) : (
    <SplitList detail={detail} />
  );
}

function SplitForm({ detail, onDirty }: { detail: AssetDetail; onDirty(isDirty: boolean): void }) {
  const { row, shares, candidates } = detail;
  const saved = useMemo(() => draftOf(shares), [shares]);
  // Undefined: nothing is edited, so that what arrives from elsewhere shows at once.
  const [edited, setDraft] = useState<DraftShare[] | undefined>();
  const draft = edited ?? saved;
  const [effectiveOn, setEffectiveOn] = useState(today);
  const [note, setNote] = useState('');
  const set = useAct('assets.setOwnership');
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved);
  const holders = useMemo(
    () => [
      ...candidates,
      ...shares
        .filter((share) => !candidates.some((candidate) => candidate.persona_id === share.persona_id))
        .map((share) => ({ persona_id: share.persona_id, name: share.name })),
    ],
    [candidates, shares],
  );
  const owners = sharesOf(draft).filter((share) => share.interest_class === 'owner');
  const breaksSingle = assetType(row.category_code).singleOwner === true && (owners.length !== 1 || owners[0]?.basis_points !== 10_000);
  const canSave = isDirty && !set.isPending && effectiveOn !== '' && !breaksSingle && isValidSplit(draft);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const save = () =>
    set.mutate(
      { asset_id: row.asset_id, effective_on: effectiveOn, shares: sharesOf(draft), note: note.trim() || null },
      {
        onSuccess: ({ op_id }) => {
          setNote('');
          setDraft(undefined);
          showSaved(words.saved(row.name), op_id);
        },
      },
    );
  return (
    <form
      aria-label={assetMessages.views.ownership}
      className="px-6 py-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave) save();
      }}
    >
      <ErrorNotice error={set.error ? asStewardError(set.error) : undefined} className="mb-4" />
      <SplitEditor draft={draft} holders={holders} valueMinor={row.value_minor} currency={row.currency} onDraft={setDraft} />
      {breaksSingle && (
        <Notice tone="warn" className="mt-4">
          {words.single}
        </Notice>
      )}
      {isDirty && (
        <div className="animate-rise mt-5 flex flex-col gap-3 rounded-lg bg-canvas p-4 ring-1 ring-line">
          <div className="grid gap-3 sm:grid-cols-[10rem_1fr]">
            <Field label={words.effective} required>
              <DateInput required value={effectiveOn} onChange={(event) => setEffectiveOn(event.target.value)} />
            </Field>
            <Field label={words.note}>
              <TextInput
                maxLength={500}
                placeholder={words.notePlaceholder}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </Field>
          </div>
          <div className="flex justify-end gap-2">
            <Button
              variant="ghost"
              onClick={() => {
                setDraft(undefined);
                set.reset();
              }}
            >
              {words.revert}
            </Button>
            <Button type="submit" variant="primary" disabled={!canSave}>
              {words.save}
            </Button>
          </div>
        </div>
      )}
      <LeaveGuard isDirty={() => isDirty && !set.isPending} />
    </form>
  );
}

/** The split for somebody who may look but not change it. */
function SplitList({ detail }: { detail: AssetDetail }) {
  return (
    <div className="px-6 py-5">
      <table className="w-full">
        <caption className="sr-only">{assetMessages.views.ownership}</caption>
        <thead>
          <tr className="text-small text-ink-3">
            <th scope="col" className="h-7 text-left font-medium">
              {words.person}
            </th>
            <th scope="col" className="text-left font-medium">
              {words.class}
            </th>
            <th scope="col" className="text-right font-medium">
              {words.share}
            </th>
            <th scope="col" className="text-right font-medium">
              {words.worth}
            </th>
          </tr>
        </thead>
        <tbody>
          {detail.shares.map((share) => (
            <tr key={share.id} className="h-10 border-t border-line">
              <th scope="row" className="text-left font-medium">
                <span className="flex items-center gap-2">
                  <Avatar name={share.name} size={24} />
                  {share.name}
                  {share.is_primary && <span className="text-small font-normal text-ink-3">{words.primary}</span>}
                </span>
              </th>
              <td className="text-ink-2">{interestWords[share.interest_class]}</td>
              <td className="figures text-right">{formatPercent(share.basis_points)}</td>
              <td className="text-right">
                {share.interest_class === 'owner' ? <Money minor={share.value_minor} currency={detail.row.currency} /> : '–'}
              </td>
            </tr>
          ))}
          {detail.unallocated_bp > 0 && (
            <tr className="h-10 border-t border-line text-warn">
              <th scope="row" className="text-left font-medium">
                {words.unallocated}
              </th>
              <td />
              <td className="figures text-right">{formatPercent(detail.unallocated_bp)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      {detail.row.status !== 'deleted' && <Notice className="mt-4">{assetMessages.editOnlyOwnership}</Notice>}
    </div>
  );
}
