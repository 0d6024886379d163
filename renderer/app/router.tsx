/** The addresses of the desk. They live in the fragment, so that both shells serve one file. */
import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { AssetPage } from '../features/asset/asset-page.tsx';
import { inspectorViews, type InspectorView } from '../features/asset/inspector.tsx';
import { ConflictsPage } from '../features/conflicts/conflicts-page.tsx';
import { AssetsTab } from '../features/family/assets-tab.tsx';
import { FamilyPage } from '../features/family/family-page.tsx';
import { OverviewTab } from '../features/family/overview-tab.tsx';
import { PeopleTab } from '../features/family/people-tab.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { NewAssetPage } from '../features/new-asset/new-asset-page.tsx';
import { Failed, NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const date = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);
const view = (value: unknown): InspectorView | undefined => inspectorViews.find((known) => known === value);

export type FamilySearch = { asOf?: string | undefined };
export type AssetsSearch = {
  owner?: string | undefined;
  category?: string | undefined;
  only?: string | undefined;
  view?: InspectorView | undefined;
};

/** Leaves out what is not set, so that addresses stay short. */
function present<T extends Record<string, unknown>>(search: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Failed });
const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const conflicts = createRoute({ getParentRoute: () => root, path: '/conflicts', component: ConflictsPage });
const asset = createRoute({
  getParentRoute: () => root,
  path: '/assets/$assetId',
  component: AssetPage,
  validateSearch: (search: Record<string, unknown>): { view?: InspectorView | undefined } => present({ view: view(search['view']) }),
});
const newAsset = createRoute({ getParentRoute: () => root, path: '/families/$ffcId/new-asset', component: NewAssetPage });
const family = createRoute({
  getParentRoute: () => root,
  path: '/families/$ffcId',
  component: FamilyPage,
  validateSearch: (search: Record<string, unknown>): FamilySearch => present({ asOf: date(search['asOf']) }),
});
const overview = createRoute({ getParentRoute: () => family, path: '/', component: OverviewTab });
const assets = createRoute({
  getParentRoute: () => family,
  path: '/assets',
  component: AssetsTab,
  validateSearch: (search: Record<string, unknown>): AssetsSearch =>
    present({ owner: text(search['owner']), category: text(search['category']), only: text(search['only']), view: view(search['view']) }),
});
const openAsset = createRoute({ getParentRoute: () => assets, path: '/$assetId' });
const people = createRoute({
  getParentRoute: () => family,
  path: '/people',
  component: PeopleTab,
  validateSearch: (search: Record<string, unknown>): { add?: 'person' | undefined } =>
    search['add'] === 'person' ? { add: 'person' } : {},
});

export const router = createRouter({
  routeTree: root.addChildren([home, conflicts, asset, newAsset, family.addChildren([overview, assets.addChildren([openAsset]), people])]),
  history: createHashHistory(),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Failed,
});

declare module '@tanstack/react-router' {
  // eslint-disable-next-line typescript/consistent-type-definitions -- the library is told of our routes by extending its interface
  interface Register {
    router: typeof router;
  }
}
