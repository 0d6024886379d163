import { Link, useRouter } from '@tanstack/react-router';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/notice.tsx';
import { appMessages } from './messages.ts';

export function NotFound() {
  return (
    <div className="flex h-full items-center justify-center">
      <EmptyState
        isPage
        title={appMessages.notFound}
        action={
          <Link to="/" className="font-medium text-accent-ink underline underline-offset-2">
            {appMessages.backHome}
          </Link>
        }
      >
        {appMessages.notFoundLead}
      </EmptyState>
    </div>
  );
}

export function Failed({ reset }: { error: unknown; reset(): void }) {
  const router = useRouter();
  return (
    <div className="flex h-full items-center justify-center">
      <EmptyState
        isPage
        title={appMessages.failed}
        action={
          <Button
            onClick={() => {
              reset();
              void router.invalidate();
            }}
          >
            {appMessages.again}
          </Button>
        }
      >
        {appMessages.failedLead}
      </EmptyState>
    </div>
  );
}
