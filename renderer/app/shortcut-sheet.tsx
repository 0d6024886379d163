import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { appMessages } from './messages.ts';

export function ShortcutSheet({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} isSheet title={appMessages.shortcuts}>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {appMessages.keys.map(([heading, rows]) => (
          <section key={heading}>
            <h3 className="mb-1.5 text-small font-medium text-ink-3">{heading}</h3>
            <dl className="flex flex-col">
              {rows.map(([keys, meaning]) => (
                <div key={keys} className="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-0">
                  <dt className="text-base">{meaning}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keys.split(' ').map((key, index) =>
                      key === 'then' || key === '…' ? (
                        <span key={index} className="text-small text-ink-3">
                          {key}
                        </span>
                      ) : (
                        <Kbd key={index}>{key}</Kbd>
                      ),
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
