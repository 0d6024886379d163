import type { Conflict } from '../../../contract/views.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatInstant, humanDates } from '../../ui/format.ts';
import { levelWords } from '../asset/choice-words.ts';
import { conflictMessages as words } from './messages.ts';

type Side = Conflict['mine'];

function Heading({ title, side, note, isSuggested }: { title: string; side: Side; note?: string; isSuggested?: boolean }) {
  return (
    <th scope="col" className="w-[24%] px-3 pb-2 text-left align-top font-normal last:pr-5">
      <span className="flex flex-wrap items-center gap-2">
        <span className="text-base font-semibold">{title}</span>
        {isSuggested && <Badge tone="accent">{words.suggested}</Badge>}
      </span>
      {note && <span className="block text-small text-ink-3">{note}</span>}
      {side.who && <span className="mt-0.5 block text-small text-ink-2">{words.by(side.who, side.device)}</span>}
      {side.at && (
        <span className="figures block text-small text-ink-3">
          {formatInstant(side.at)}
          {side.level && ` · ${levelWords[side.level] ?? ''}`}
        </span>
      )}
    </th>
  );
}

/** The three versions, line by line; what differs from the base stands out. */
export function ConflictSides({ conflict }: { conflict: Conflict }) {
  const { base, mine, theirs } = conflict;
  const isOpen = conflict.status === 'open';
  const labels = [...new Set([base, mine, theirs].flatMap((side) => side.lines.map((line) => line.label)))];
  const valueOf = (side: Side, label: string) => side.lines.find((line) => line.label === label)?.value;
  const titles = conflict.is_mine ? ([words.mine, words.theirs] as const) : ([words.someone(mine.who), words.someone(theirs.who)] as const);
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-[40rem]" aria-label={conflict.title}>
        <thead>
          <tr>
            <th scope="col" className="pl-5 text-left">
              <span className="sr-only">{words.field}</span>
            </th>
            <Heading title={words.base} side={base} note={words.baseNote} />
            <Heading
              title={titles[0]}
              side={mine}
              note={isOpen ? words.setAside : words.second}
              isSuggested={conflict.suggested === 'mine'}
            />
            <Heading
              title={titles[1]}
              side={theirs}
              note={isOpen ? words.inForce : words.first}
              isSuggested={conflict.suggested === 'theirs'}
            />
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => {
            const was = valueOf(base, label);
            return (
              <tr key={label} className="border-t border-line">
                <th scope="row" className="py-2 pl-5 text-left align-top font-medium">
                  {label}
                </th>
                <td className="figures px-3 py-2 align-top text-ink-3">{was ? humanDates(was) : '–'}</td>
                {[mine, theirs].map((side, index) => {
                  const is = valueOf(side, label);
                  return (
                    <td key={index} className="figures px-3 py-2 align-top last:pr-5">
                      {is === was ? (
                        <span className="text-ink-3">{is ? humanDates(is) : '–'}</span>
                      ) : (
                        <span className="-mx-1.5 rounded bg-accent-soft px-1.5 py-0.5 font-medium text-accent-ink">
                          {is ? humanDates(is) : '–'}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
