// The rules that say where something may stand, one per folder; docs/adr tells why each exists.
// Everything that oxlint can check is in .oxlintrc.json, only the rest is here.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import ts from 'typescript';

/** One broken rule: file with its line, and a sentence that says what to do instead. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface FolderRule {
  /** Top folders whose files may be imported. */
  readonly folders: readonly string[];
  /** Which packages may be imported. */
  readonly packages: (name: string) => boolean;
}

const builtins = new Set(builtinModules);
const isNode = (name: string) => name.startsWith('node:') || builtins.has(name);
const isElectron = (name: string) => name === 'electron' || name.startsWith('electron/');
const isServerOnly = (name: string) => /^(pg|fastify|@fastify\/.*|@pgtyped\/.*|pino|stripe|prom-client|aws-jwt-verify)$/.test(name);
const isScreenOnly = (name: string) => /^(react|react-dom|radix-ui|lucide-react|recharts|cmdk|@tanstack\/.*)(\/.*)?$/.test(name);
const isEngineOnly = (name: string) => /^(better-sqlite3|hash-wasm|axios|ws|@aws-amplify\/.*|aws-amplify)(\/.*)?$/.test(name);

const folderRules: Readonly<Record<string, FolderRule>> = {
  contract: { folders: ['contract'], packages: (name) => name === 'zod' },
  core: { folders: ['core', 'contract'], packages: (name) => !isElectron(name) && !isServerOnly(name) && !isScreenOnly(name) },
  main: {
    folders: ['main', 'core', 'contract'],
    packages: (name) => !isServerOnly(name) && !isScreenOnly(name) && name !== 'better-sqlite3',
  },
  preload: { folders: ['preload', 'contract'], packages: (name) => isElectron(name) },
  renderer: {
    folders: ['renderer', 'contract'],
    packages: (name) => !isNode(name) && !isElectron(name) && !isServerOnly(name) && !isEngineOnly(name),
  },
  server: { folders: ['server', 'contract'], packages: (name) => !isElectron(name) && !isScreenOnly(name) && name !== 'better-sqlite3' },
  ops: { folders: ['ops', 'contract', 'server'], packages: (name) => !isElectron(name) },
};

const mayHoldSql = ['core/cache/', 'core/db/', 'server/queries/', 'server/db/', 'server/local/', 'tests/', 'ops/'];
const sqlText =
  /^\s*(select\s[\s\S]*\sfrom\s|select\s+(api|app|sync|audit|sec)\.|insert\s+(or\s+\w+\s+)?into\s|update\s+[\w."]+\s+set\s|delete\s+from\s|create\s+(or\s+replace\s+)?(unique\s+)?(temp\s+)?(table|index|view|function|role|schema|database|trigger)\s|alter\s+(table|role|database)\s|drop\s+(table|index|role|schema|database)\s|truncate\s+(table\s|\w+\.)|pragma\s+\w|with\s+\w+\s+as\s*\(|set\s+local\s)/i;

const badNames = /(^|[./-])(utils?|helpers?|manager|misc|common)\.[cm]?tsx?$/i;
const mayHaveReexports = 'contract/index.ts';
const refusedLength = 500;

/**
 * Checks one file.
 * @param file path from the project root with forward slashes
 */
export function checkFile(file: string, text: string): Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const findings: Finding[] = [];
  const report = (position: number, message: string) => {
    findings.push({ file, line: source.getLineAndCharacterOfPosition(position).line + 1, message });
  };
  for (const imported of ts.preProcessFile(text, true, true).importedFiles) {
    const message = importProblem(file, imported.fileName);
    if (message) report(imported.pos, message);
  }
  checkShape(file, source, report);
  visit(source, (node) => checkNode(file, node, report));
  return findings;
}

function importProblem(file: string, specifier: string): string | undefined {
  const folder = topFolder(file);
  const rule = folderRules[folder];
  if (!rule) return undefined;
  if (!specifier.startsWith('.')) {
    return rule.packages(specifier) ? undefined : `${folder}/ may not import the package "${specifier}".`;
  }
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  const targetFolder = topFolder(target);
  if (targetFolder === 'package.json') return undefined;
  if (!rule.folders.includes(targetFolder)) return `${folder}/ may not import from ${targetFolder}/.`;
  if (folder === 'server' && target.startsWith('server/local/') && !file.startsWith('server/local/')) {
    return 'The production server may not import the embedded stack (server/local).';
  }
  return undefined;
}

function checkShape(file: string, source: ts.SourceFile, report: (position: number, message: string) => void) {
  if (badNames.test(file)) report(0, 'Name the file after its one idea; utils, helpers, manager and common say nothing.');
  const generated = source.text.startsWith('/** Types generated') || source.text.slice(0, 300).includes('@generated');
  const lines = source.getLineStarts().length;
  if (!generated && lines > refusedLength) report(0, `The file has ${lines} lines; more than ${refusedLength} are refused. Split it.`);
  for (const statement of source.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier || file === mayHaveReexports) continue;
    if (!statement.exportClause || source.statements.every((other) => ts.isExportDeclaration(other))) {
      report(statement.getStart(), `Only ${mayHaveReexports} re-exports; import from the file that defines it.`);
    }
  }
}

function checkNode(file: string, node: ts.Node, report: (position: number, message: string) => void) {
  const start = () => node.getStart();
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)) {
    if (holdsSql(file, node.text))
      report(start(), 'SQL text stands only in core/cache, core/db, server/queries, server/db and the embedded stack.');
  }
  if (ts.isPropertyAccessExpression(node) && !file.startsWith('tests/')) {
    const member = node.name.text;
    if (member === 'innerHTML' || member === 'outerHTML') report(start(), `No ${member}; render text.`);
    if (member === 'openExternal' && file !== 'main/external-links.ts') report(start(), 'Only main/external-links.ts opens links.');
    if (member === 'ipcRenderer' && topFolder(file) !== 'preload') report(start(), 'ipcRenderer stays in preload/.');
  }
  if (
    ts.isNewExpression(node) &&
    /(^|\.)BrowserWindow$/.test(node.expression.getText()) &&
    file !== 'main/window.ts' &&
    !file.startsWith('tests/')
  ) {
    report(start(), 'Only main/window.ts makes windows.');
  }
}

// All lower or all upper case: "Select an owner from the list" is a label, not a query.
function holdsSql(file: string, text: string) {
  if (mayHoldSql.some((folder) => file.startsWith(folder))) return false;
  const firstWord = /^\s*(\w+)/.exec(text)?.[1] ?? '';
  return sqlText.test(text) && (firstWord === firstWord.toLowerCase() || firstWord === firstWord.toUpperCase());
}

function visit(node: ts.Node, look: (node: ts.Node) => void) {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

function topFolder(file: string) {
  return file.split('/')[0] ?? '';
}
