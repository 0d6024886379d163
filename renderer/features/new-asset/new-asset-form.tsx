import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { assetFields, newAssetSchema } from '../../../contract/entities/assets/asset.ts';
import { assetType, type CategoryCode } from '../../../contract/entities/assets/asset-types.ts';
import { currencies, type Currency } from '../../../contract/money.ts';
import type { PersonRow } from '../../../contract/views.ts';
import { newId } from '../../data/new-id.ts';
import { asStewardError } from '../../data/errors.ts';
import { useAct } from '../../data/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/inputs.tsx';
import { ErrorNotice, Notice } from '../../ui/notice.tsx';
import { AssetFields, assetFormSchema, formValues, type AssetFormValues } from '../asset/asset-form.tsx';
import { LeaveGuard } from '../asset/leave-guard.tsx';
import { assetMessages } from '../asset/messages.ts';
import { isValidSplit, newDraft, sharesOf, type DraftShare } from '../asset/split-draft.ts';
import { SplitEditor } from '../asset/split-editor.tsx';
import { emptyValue, valuationOf, ValueFields, valueErrors } from '../asset/value-fields.tsx';
import { showSaved } from '../sync/show-saved.tsx';
import { newAssetMessages as words } from './messages.ts';

type NewAssetFormProps = {
  ffcId: string;
  /** A member without rights on the circle: only what is wholly his own. */ isOwnOnly: boolean;
  category: CategoryCode;
  home: Currency;
  people: readonly PersonRow[];
  onLeave(): void;
};

const nameField = assetFields.filter((field) => field.name === 'name');
const otherFields = assetFields.filter((field) => field.name !== 'name');

function Part({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line pt-6 first:border-0 first:pt-0">
      <h2 className="text-title font-semibold">{title}</h2>
      {lead && <p className="mb-4 max-w-[60ch] text-base text-pretty text-ink-3">{lead}</p>}
      {children}
    </section>
  );
}

/** What the debt is called is known from its kind: most are owed by the family. */
const presets: Partial<Record<CategoryCode, Record<string, unknown>>> = {
  debt: { direction: 'owed_by_family', debt_status: 'current' },
  life_insurance: { policy_status: 'in_force' },
};

export function NewAssetForm({ ffcId, isOwnOnly, category, home, people, onLeave }: NewAssetFormProps) {
  const type = assetType(category);
  const navigate = useNavigate();
  const holders = useMemo(
    () =>
      people
        .filter((person) => person.is_living !== false)
        .map((person) => ({ persona_id: person.persona_id, name: person.name, kind: person.kind })),
    [people],
  );
  const schema = useMemo(() => assetFormSchema(category), [category]);
  const { control, handleSubmit, formState } = useForm<AssetFormValues>({
    defaultValues: formValues(category, { status: 'active' }, presets[category] ?? {}),
    mode: 'onTouched',
    resolver: zodResolver(schema) as never,
  });
  const [currency, setCurrency] = useState<Currency>(home);
  const [firstDraft] = useState<DraftShare[]>(() =>
    holders.length === 1 && holders[0] ? [newDraft(holders[0].persona_id, 'owner', 10_000)] : [],
  );
  const [draft, setDraft] = useState(firstDraft);
  const [value, setValue] = useState(() => emptyValue(category));
  const [isMoreShown, setMoreShown] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const create = useAct('assets.create');
  const hasValue = value.amount !== null;
  const isDirty = formState.isDirty || draft !== firstDraft || hasValue || value.source !== '';
  const wrongValue = hasValue ? valueErrors(value, currency, category) : {};
  const quantity: unknown = useWatch({ control, name: 'details.quantity' });
  const submit = handleSubmit(
    (valid) => {
      const assetId = newId();
      const input = {
        asset_id: assetId,
        ffc_id: ffcId,
        category,
        currency,
        asset: valid.asset,
        details: valid.details,
        shares: sharesOf(draft),
        valuation: hasValue ? valuationOf(value, currency) : null,
      };
      const parsed = newAssetSchema.safeParse(input);
      if (!parsed.success || !isValidSplit(draft)) {
        setProblems([...new Set((parsed.error?.issues ?? [{ message: assetMessages.split.invalid }]).map((issue) => issue.message))]);
        return;
      }
      setProblems([]);
      create.mutate(parsed.data, {
        onSuccess: ({ op_id }) => {
          showSaved(words.saved(String(valid.asset['name'])), op_id);
          void navigate({ to: '/families/$ffcId/assets/$assetId', params: { ffcId, assetId }, ignoreBlocker: true });
        },
      });
    },
    () => setProblems([]),
  );
  const wrongFields = Object.keys(formState.errors.asset ?? {}).length + Object.keys(formState.errors.details ?? {}).length;
  const wrong = formState.isSubmitted ? wrongFields + Object.keys(wrongValue).length : 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  const common = { control, errors: formState.errors, currency, candidates: people };
  return (
    <form aria-label={words.title} className="flex min-h-0 flex-1 flex-col" onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-[44rem] flex-col gap-8 px-6 py-7">
          <Part title={words.details}>
            <div className="mt-3 flex flex-col gap-6">
              <div className="grid grid-cols-[1fr_9rem] gap-4">
                <div className="[&_legend]:hidden">
                  <AssetFields part="asset" fields={nameField} firstSection="Name" {...common} />
                </div>
                <Field label={words.currency}>
                  <Select value={currency} onChange={(event) => setCurrency(event.target.value as Currency)}>
                    {Object.keys(currencies).map((code) => (
                      <option key={code} value={code}>
                        {code}
                      </option>
                    ))}
                  </Select>
                </Field>
              </div>
              <AssetFields part="details" fields={type.fields} firstSection={type.label} {...common} />
            </div>
          </Part>
          <Part title={words.owners} lead={isOwnOnly ? words.ownOnly : type.singleOwner ? assetMessages.split.single : words.ownersLead}>
            <SplitEditor
              draft={draft}
              holders={holders}
              valueMinor={typeof value.amount === 'number' ? value.amount : null}
              currency={currency}
              onDraft={setDraft}
            />
          </Part>
          <Part title={words.value} lead={words.valueLead}>
            <ValueFields
              draft={value}
              errors={formState.isSubmitted ? wrongValue : {}}
              category={category}
              currency={currency}
              quantity={category === 'cryptocurrency' && typeof quantity === 'string' ? quantity : undefined}
              onDraft={setValue}
            />
          </Part>
          <Part title={words.more} lead={words.moreLead}>
            {isMoreShown ? (
              <div className="flex flex-col gap-6">
                <AssetFields part="asset" fields={otherFields} firstSection={assetMessages.common} {...common} />
              </div>
            ) : (
              <Button variant="secondary" onClick={() => setMoreShown(true)}>
                {words.show}
              </Button>
            )}
          </Part>
        </div>
      </div>
      <footer className="flex shrink-0 items-center gap-2 border-t border-line bg-raised px-6 py-3">
        <div role="status" className="min-w-0 flex-1">
          {problems.length > 0 ? (
            <Notice tone="loss">{problems.join(' ')}</Notice>
          ) : create.error ? (
            <ErrorNotice error={asStewardError(create.error)} />
          ) : (
            wrong > 0 && <p className="text-base text-loss">{words.fix(wrong)}</p>
          )}
        </div>
        <Button variant="ghost" onClick={onLeave}>
          {words.cancel}
        </Button>
        <Button type="submit" variant="primary" disabled={create.isPending}>
          {words.save}
        </Button>
      </footer>
      <LeaveGuard isDirty={() => isDirty} />
    </form>
  );
}
