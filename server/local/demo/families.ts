/** The families of the demo firm, in the order in which they are loaded. */
import { brandt } from './families/brandt.ts';
import { delacroix } from './families/delacroix.ts';
import { hartwell } from './families/hartwell.ts';
import { lindqvist } from './families/lindqvist.ts';
import { ndiaye } from './families/ndiaye.ts';
import { okonkwoReyes } from './families/okonkwo-reyes.ts';
import { reyesCalder } from './families/reyes-calder.ts';
import { tanakaMoore } from './families/tanaka-moore.ts';
import type { DemoFamily } from './family.ts';

export const demoFamilies: readonly DemoFamily[] = [hartwell, okonkwoReyes, lindqvist, tanakaMoore, delacroix, brandt, ndiaye, reyesCalder];
