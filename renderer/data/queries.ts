/** Reads and writes of the screen. A read is cached by method and parameters until the engine says that its topic changed. */
import { QueryClient, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { StewardError } from '../../contract/errors.ts';
import type { EventPayload, MethodInput, MethodName, MethodOutput } from '../../contract/ipc.ts';
import type { SessionState, SyncStatus } from '../../contract/views.ts';
import { api } from './api.ts';
import { lineState, onLineState, setLineState } from './connection.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

type Topic = EventPayload<'changed'>['topics'][number];

const readers: Record<Topic, readonly MethodName[]> = {
  families: ['families.list', 'families.overview', 'families.people'],
  people: ['families.people', 'families.overview', 'families.list', 'assets.get'],
  assets: ['families.list', 'families.overview', 'families.assets', 'families.people', 'assets.get', 'assets.history'],
  valuations: ['families.list', 'families.overview', 'families.assets', 'families.people', 'assets.get', 'assets.history'],
  conflicts: ['conflicts.list', 'families.list', 'families.overview', 'families.assets', 'assets.get', 'assets.history'],
  edits: ['sync.edits', 'families.list', 'families.assets', 'assets.get', 'assets.history'],
  firm: ['session.state', 'families.list'],
};

function refresh(payload: EventPayload<'changed'>): void {
  for (const method of new Set(payload.topics.flatMap((topic) => readers[topic])))
    void queryClient.invalidateQueries({ queryKey: [method] });
}

/** Takes a session state as the truth. Whatever was read for another phase or person leaves the memory of the screen. */
export function takeSession(next: SessionState): void {
  const before = queryClient.getQueryData<SessionState>(['session.state', {}]);
  if (before && (before.phase !== next.phase || before.user_id !== next.user_id)) {
    queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.state' });
  }
  queryClient.setQueryData(['session.state', {}], next);
}

/** Connects the engine's events to the cache. Called once at start. */
export function listenToEngine(): void {
  api.on('changed', refresh);
  api.on('session', takeSession);
  api.on('sync', (status: SyncStatus) => queryClient.setQueryData(['sync.status', {}], status));
  // Before it was up for the first time there is nothing to restart.
  api.on('engine', ({ state }) => {
    if (state === 'up') setLineState('up');
    else if (lineState() !== 'connecting') setLineState('down');
  });
  onLineState(() => {
    if (lineState() === 'up') void queryClient.invalidateQueries();
  });
}

/** Reads one view of the engine. */
export function useCall<Name extends MethodName>(
  method: Name,
  params: MethodInput<Name>,
  enabled = true,
): UseQueryResult<MethodOutput<Name>, StewardError> {
  return useQuery<MethodOutput<Name>, StewardError>({ queryKey: [method, params], queryFn: () => api.call(method, params), enabled });
}

/** Prepares a call that changes something; it counts as saved when the promise resolves. */
export function useAct<Name extends MethodName>(method: Name): UseMutationResult<MethodOutput<Name>, StewardError, MethodInput<Name>> {
  return useMutation<MethodOutput<Name>, StewardError, MethodInput<Name>>({
    mutationFn: (params) => api.call(method, params),
    onSuccess: (result) => {
      if (method.startsWith('session.')) takeSession(result as SessionState);
      else void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session.state' });
    },
  });
}
