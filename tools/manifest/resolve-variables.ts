const variable = /\$\{([^}]*)\}/g;
const environmentVariable = /^env:([A-Z][A-Z0-9_]*)(?:\s*,\s*'([^']*)')?$/;

export interface ResolvedValue {
  readonly value: unknown;
  readonly problems: readonly string[];
}

/**
 * Fills in `${env:NAME, 'default'}` everywhere in a parsed file. It is the only kind of variable allowed, because the
 * serverless CLI knows many more and both readers have to see the same values.
 */
export function resolveVariables(
  value: unknown,
  environment: Readonly<Record<string, string | undefined>>,
  place = '',
): ResolvedValue {
  if (typeof value === 'string') return resolveText(value, environment, place);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => resolveVariables(item, environment, `${place}[${index}]`));
    return { value: items.map((item) => item.value), problems: items.flatMap((item) => item.problems) };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, item]) =>
        [key, resolveVariables(item, environment, place === '' ? key : `${place}.${key}`)] as const,
    );
    return {
      value: Object.fromEntries(entries.map(([key, item]) => [key, item.value])),
      problems: entries.flatMap(([, item]) => item.problems),
    };
  }
  return { value, problems: [] };
}

function resolveText(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
  place: string,
): ResolvedValue {
  const problems: string[] = [];
  const value = text.replace(variable, (whole, expression: string) => {
    const [, name, fallback] = environmentVariable.exec(expression) ?? [];
    if (name === undefined) {
      problems.push(`${place}: write variables as \${env:NAME, 'default'}, not ${whole}`);
      return whole;
    }
    const found = environment[name] ?? fallback;
    if (found === undefined) problems.push(`${place}: set ${name} in the environment or give it a default`);
    return found ?? whole;
  });
  return { value, problems };
}
