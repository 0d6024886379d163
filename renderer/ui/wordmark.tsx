/** Sign and name; the name is the firm's where it is known. */
export function Wordmark({ name, className = '' }: { name: string; className?: string }) {
  return (
    <div className={`flex items-center gap-2 ${className}`}>
      <svg aria-hidden viewBox="0 0 32 32" className="size-5.5 shrink-0">
        <path
          d="M16 27V11.500M16 19c-5 0-8-2.800-8-8 5 0 8 2.800 8 8Zm0-3.500C16 11 18.500 8 24 8c0 5-2.800 7.500-8 7.500Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="truncate font-serif text-[0.9375rem] leading-tight font-medium tracking-[-0.005em]">{name}</span>
    </div>
  );
}
