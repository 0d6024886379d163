// Gives the page its two functions. The page never sees ipcRenderer, an event object or the port itself.
import { contextBridge, ipcRenderer } from 'electron';
import { openEngineLine } from './engine-line.ts';

/** Names of the contract, written in by the build: schemas have no business in this bundle. */
declare const METHOD_NAMES: readonly string[];
declare const EVENT_NAMES: readonly string[];

const line = openEngineLine({ methods: METHOD_NAMES, events: EVENT_NAMES, askForPort: () => ipcRenderer.invoke('engine-port') });
ipcRenderer.on('engine-port', (event) => {
  const [port] = event.ports;
  if (port) line.connect(port);
});
ipcRenderer.on('engine-port-state', (_event, frame: { payload: { state: string } }) => line.engineIs(frame.payload.state));

contextBridge.exposeInMainWorld('api', { call: line.call, on: line.on });
