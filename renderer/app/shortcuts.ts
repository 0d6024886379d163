import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

type Actions = { navigate(to: string): void; families: readonly string[]; openPalette(): void; openShortcuts(): void; openSync(): void };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Single keys and two-key sequences of the whole desk; silent while somebody types or a dialog is open. */
export function useShortcuts(actions: Actions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  const { ffcId } = useParams({ strict: false });
  useEffect(() => {
    let isGo = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKey = (event: KeyboardEvent) => {
      const { navigate, families, openPalette, openShortcuts, openSync } = current.current;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        openPalette();
        return;
      }
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTyping(event.target) ||
        document.querySelector('[role=dialog],[role=menu]')
      )
        return;
      const key = event.key.toLowerCase();
      const run = (action: () => void) => {
        event.preventDefault();
        action();
      };
      if (isGo) {
        isGo = false;
        clearTimeout(timer);
        if (key === 'h') return run(() => navigate('/'));
        if (key === 'c') return run(() => navigate('/conflicts'));
        const family = families[Number(key) - 1];
        if (family) return run(() => navigate(`/families/${family}`));
      }
      if (key === 'g') {
        isGo = true;
        timer = setTimeout(() => {
          isGo = false;
        }, 1_200);
        return;
      }
      if (event.key === '?') return run(openShortcuts);
      if (key === 's') return run(openSync);
      if (!ffcId) return;
      if (key === 'o') return run(() => navigate(`/families/${ffcId}`));
      if (key === 'a') return run(() => navigate(`/families/${ffcId}/assets`));
      if (key === 'p') return run(() => navigate(`/families/${ffcId}/people`));
      if (key === 'n') return run(() => navigate(`/families/${ffcId}/new-asset`));
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      clearTimeout(timer);
    };
  }, [ffcId]);
}
