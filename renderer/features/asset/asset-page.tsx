import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useCall } from '../../data/queries.ts';
import { Inspector } from './inspector.tsx';
import { assetMessages } from './messages.ts';

/** An asset outside a family: shared alone, or opened by its address. */
export function AssetPage() {
  const { assetId } = useParams({ from: '/assets/$assetId' });
  const { view } = useSearch({ from: '/assets/$assetId' });
  const navigate = useNavigate();
  const { data } = useCall('assets.get', { asset_id: assetId });
  useEffect(() => {
    document.title = data ? `${data.row.name} · Steward` : 'Steward';
  }, [data]);
  return (
    <div className="mx-auto h-full max-w-[52rem]">
      <h1 className="sr-only">{data?.row.name ?? assetMessages.page}</h1>
      <Inspector
        key={assetId}
        assetId={assetId}
        home={data?.row.currency ?? 'USD'}
        view={view}
        onView={(next) => void navigate({ to: '.', search: { view: next }, replace: true })}
        onClose={() => void navigate({ to: '/' })}
      />
    </div>
  );
}
