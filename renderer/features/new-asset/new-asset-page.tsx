import { useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CategoryCode } from '../../../contract/entities/assets/asset-types.ts';
import { reaches } from '../../../contract/entities/people.ts';
import { useCall } from '../../data/queries.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/notice.tsx';
import { categoryLabel } from '../asset/category-words.ts';
import { CategorySign } from '../asset/category-sign.tsx';
import { homeCurrency } from '../family/use-family.ts';
import { CategoryPicker } from './category-picker.tsx';
import { newAssetMessages as words } from './messages.ts';
import { NewAssetForm } from './new-asset-form.tsx';

/** A new asset in two steps: its type, then one form for all that is known of it. */
export function NewAssetPage() {
  const { ffcId } = useParams({ from: '/families/$ffcId/new-asset' });
  const navigate = useNavigate();
  const [category, setCategory] = useState<CategoryCode | undefined>();
  const { data: overview } = useCall('families.overview', { ffc_id: ffcId, as_of: null });
  const { data: people } = useCall('families.people', { ffc_id: ffcId });
  const family = overview?.family.name;
  useEffect(() => {
    document.title = family ? `${words.title} · ${family} · Steward` : 'Steward';
  }, [family]);
  const leave = () => void navigate({ to: '/families/$ffcId/assets', params: { ffcId } });
  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 items-center justify-between border-b border-line px-6 py-3.5">
        <div className="flex items-center gap-3">
          {category && (
            <IconButton label={words.back} onClick={() => setCategory(undefined)}>
              <ArrowLeft />
            </IconButton>
          )}
          {category && <CategorySign code={category} className="size-5 text-accent-ink" />}
          <h1 className="font-serif text-[1.375rem] font-medium tracking-[-0.01em]">
            {category ? `New ${categoryLabel(category).toLowerCase()}` : words.title}
          </h1>
          {family && <p className="text-base text-ink-3">{words.family(family)}</p>}
        </div>
        <IconButton label={words.cancel} onClick={leave}>
          <X />
        </IconButton>
      </header>
      {!category && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto max-w-[52rem] px-6 py-8">
            <h2 className="text-title font-semibold">{words.steps.type}</h2>
            <p className="mt-0.5 mb-5 text-base text-ink-3">{words.typeLead}</p>
            <CategoryPicker onCategory={setCategory} />
          </div>
        </div>
      )}
      {category &&
        (overview && people ? (
          <NewAssetForm
            key={category}
            ffcId={ffcId}
            isOwnOnly={!reaches(overview.family.access, 'edit')}
            category={category}
            home={homeCurrency(overview)}
            people={people.people}
            onLeave={leave}
          />
        ) : (
          <Skeleton rows={8} className="p-6" />
        ))}
      {!category && (
        <footer className="flex shrink-0 justify-end border-t border-line px-6 py-3">
          <Button variant="ghost" onClick={leave}>
            {words.cancel}
          </Button>
        </footer>
      )}
    </div>
  );
}
