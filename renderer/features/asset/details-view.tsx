import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useForm, useWatch, type UseFormGetValues, type UseFormSetValue } from 'react-hook-form';
import { assetFields } from '../../../contract/entities/assets/asset.ts';
import { assetType } from '../../../contract/entities/assets/asset-types.ts';
import type { AssetDetail } from '../../../contract/views.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { AssetFields, assetFormSchema, formValues, type AssetFormValues } from './asset-form.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { assetMessages as words } from './messages.ts';

/** Only what differs from what is saved; text without surrounding blanks. */
function changed(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const tidy = (value: unknown) => (typeof value === 'string' ? value.trim() || null : value);
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, value]) => [name, tidy(value)] as const)
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null)),
  );
}

/**
 * Brings what changed elsewhere, or was taken back, into the fields that nobody is editing: those that still show what was saved before.
 * The library's own way keeps a field for dirty after it was saved.
 */
function useNews(saved: AssetFormValues, getValues: UseFormGetValues<AssetFormValues>, setValue: UseFormSetValue<AssetFormValues>): void {
  const last = useRef(saved);
  useEffect(() => {
    const before = last.current;
    last.current = saved;
    if (before === saved) return;
    const shown = getValues();
    for (const part of ['asset', 'details'] as const) {
      for (const [name, value] of Object.entries(saved[part])) {
        const now = JSON.stringify(shown[part][name] ?? null);
        if (now === JSON.stringify(before[part][name] ?? null) && now !== JSON.stringify(value))
          setValue(`${part}.${name}`, value, { shouldValidate: true });
      }
    }
  }, [saved, getValues, setValue]);
}

/** The form of the asset's type: checked as typed, saved whole, reverted whole. */
export function DetailsView({ detail, onDirty }: { detail: AssetDetail; onDirty(isDirty: boolean): void }) {
  const { category_code: category, asset_id: assetId, currency, name } = detail.row;
  const type = assetType(category);
  const saved = useMemo(() => formValues(category, detail.asset, detail.details), [category, detail]);
  const schema = useMemo(() => assetFormSchema(category), [category]);
  const { control, handleSubmit, reset, setValue, getValues, formState } = useForm<AssetFormValues>({
    defaultValues: saved,
    mode: 'onChange',
    resolver: zodResolver(schema) as never,
  });
  useNews(saved, getValues, setValue);
  const update = useAct('assets.update');
  const values = useWatch({ control }) as AssetFormValues;
  const changes = { asset: changed(saved.asset, values.asset), details: changed(saved.details, values.details) };
  const changeCount = Object.keys(changes.asset).length + Object.keys(changes.details).length;
  useEffect(() => onDirty(changeCount > 0), [changeCount, onDirty]);
  const wrong = Object.keys(formState.errors.asset ?? {}).length + Object.keys(formState.errors.details ?? {}).length;
  const save = handleSubmit((valid) => {
    const patch = { asset: changed(saved.asset, valid.asset), details: changed(saved.details, valid.details) };
    if (Object.keys(patch.asset).length + Object.keys(patch.details).length === 0) return;
    update.mutate({ asset_id: assetId, category, ...patch }, { onSuccess: ({ op_id }) => showSaved(words.saved(name), op_id) });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  const common = { control, errors: formState.errors, currency, candidates: detail.candidates, disabled: detail.row.status === 'deleted' };
  return (
    <form aria-label={words.views.details} className="flex h-full flex-col" onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 py-5">
        <div className="flex flex-col gap-7">
          <ErrorNotice error={update.error ? asStewardError(update.error) : undefined} />
          <AssetFields part="details" fields={type.fields} firstSection={type.label} {...common} />
          <AssetFields part="asset" fields={assetFields} firstSection={words.common} {...common} />
        </div>
      </div>
      {changeCount > 0 && (
        <footer className="animate-rise flex shrink-0 items-center gap-2 border-t border-line bg-raised px-6 py-2.5">
          <p role="status" className={`flex-1 text-base ${wrong > 0 ? 'text-loss' : 'text-ink-2'}`}>
            {wrong > 0 ? words.fix(wrong) : words.unsaved(changeCount)}
          </p>
          <Button
            variant="ghost"
            onClick={() => {
              reset(saved);
              update.reset();
            }}
          >
            {words.revert}
          </Button>
          <Button type="submit" variant="primary" disabled={update.isPending || wrong > 0}>
            {words.save}
          </Button>
        </footer>
      )}
      <LeaveGuard isDirty={() => changeCount > 0 && !update.isPending} />
    </form>
  );
}
