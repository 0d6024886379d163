/** First import of the app: no code generation (the content security policy forbids it), and messages in plain words. */
import { z } from 'zod';

z.config({
  jitless: true,
  customError: (issue) => {
    if (issue.code === 'invalid_type') {
      if (issue.input === null || issue.input === undefined || issue.input === '') return 'Required.';
      if (issue.expected === 'int' || issue.expected === 'number') return 'Enter a number.';
      return 'Not in the expected form.';
    }
    if (issue.code === 'invalid_value')
      return issue.input === null || issue.input === undefined || issue.input === '' ? 'Choose one.' : 'Not one of the choices.';
    if (issue.code === 'too_small' && issue.origin !== 'string' && issue.origin !== 'array')
      return Number(issue.minimum) === 0 ? 'Cannot be below zero.' : `At least ${String(issue.minimum)}.`;
    if (issue.code === 'too_big' && issue.origin !== 'string' && issue.origin !== 'array') return `At most ${String(issue.maximum)}.`;
    return undefined;
  },
});
