import ts from 'typescript';
import type { Import } from './layers';

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const GLOB = /^import\.meta\.glob/;

/**
 * Everything a module imports: `import`, `export … from`, `import()` also as a type, and Vite's `import.meta.glob`.
 * Computed specifiers cannot be seen.
 *
 * @param file its name decides whether it is read as Svelte
 * @param text its source
 */
export function importsOf(file: string, text: string): Import[] {
  if (!file.endsWith('.svelte')) return importsOfScript(text);
  const scripts = [...text.matchAll(SCRIPT)].map((match) => match[1] ?? '');
  const inMarkup = [...text.replace(SCRIPT, '').matchAll(/\bimport\(\s*(['"`])(.+?)\1/g)];
  return [
    ...scripts.flatMap(importsOfScript),
    ...inMarkup.map((match) => ({ from: match[2] ?? '', typeOnly: false })),
  ];
}

function importsOfScript(text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier))
      found.push({ from: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node)) {
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
      if (isImport || GLOB.test(node.expression.getText(source))) {
        const [first] = node.arguments;
        const all = first !== undefined && ts.isArrayLiteralExpression(first) ? first.elements : [first];
        for (const each of all) add(each, false);
      }
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  visit(source);
  return found;
}
