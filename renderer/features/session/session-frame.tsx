import type { ReactNode } from 'react';
import { Wordmark } from '../../ui/wordmark.tsx';
import { sessionMessages } from './messages.ts';

/** The two halves of every screen before the desk: the house on one side, one question on the other. */
export function SessionFrame({ title, lead, firm, children }: { title: string; lead: string; firm: string | null; children: ReactNode }) {
  return (
    <div className="grid min-h-full lg:grid-cols-[minmax(22rem,5fr)_7fr]">
      <aside className="relative hidden flex-col justify-between overflow-hidden bg-[#17392f] p-10 text-[#eef3ee] lg:flex dark:bg-[#11231d]">
        <Rings />
        <Wordmark className="relative" name={firm ?? sessionMessages.product} />
        <p className="relative max-w-[18ch] font-serif text-[2rem] leading-[1.2] tracking-[-0.01em] text-balance">
          {sessionMessages.promise}
        </p>
      </aside>
      <main className="flex items-center justify-center px-6 py-12">
        <div className="w-full max-w-[22.5rem]">
          <Wordmark className="mb-10 text-accent-ink lg:hidden" name={firm ?? sessionMessages.product} />
          <h1 className="font-serif text-heading font-medium tracking-[-0.01em]">{title}</h1>
          <p className="mt-1.5 mb-7 text-body text-pretty text-ink-2">{lead}</p>
          {children}
        </div>
      </main>
    </div>
  );
}

/** Year rings, as of a tree: one estate, many generations. */
function Rings() {
  const radii = [38, 64, 82, 112, 128, 160, 196, 214, 252, 296, 318, 362, 410, 438, 490];
  return (
    <svg aria-hidden viewBox="0 0 600 900" preserveAspectRatio="xMidYMid slice" className="absolute inset-0 size-full opacity-[0.16]">
      {radii.map((radius, index) => (
        <ellipse
          key={radius}
          cx={470 + (index % 3) * 3}
          cy={330 + (index % 4) * 4}
          rx={radius * 1.04}
          ry={radius}
          fill="none"
          stroke="currentColor"
          strokeWidth={index % 4 === 0 ? 1.8 : 0.9}
        />
      ))}
    </svg>
  );
}
