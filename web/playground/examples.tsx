import { DropdownMenu } from '@graphiql/react';
import type { Example } from '../../api/operations/examples';
import type { Language } from './words';

interface Menu {
  label: string;
  examples: readonly Example[];
  language: Language;
  onSelect(example: Example): void;
}

/** All examples, by the question that their group answers. Running one is left to the reader. */
export function ExamplesMenu({ label, examples, language, onSelect }: Menu) {
  const groups = [...new Map(examples.map(({ group }) => [group.name, group])).values()];
  return (
    <DropdownMenu>
      <DropdownMenu.Button className="graphiql-toolbar-button" aria-label={label} title={label}>
        <span aria-hidden="true">☰</span>
      </DropdownMenu.Button>
      <DropdownMenu.Content className="examples" collisionPadding={8}>
        {groups.map(({ name, titles }) => (
          <fieldset key={name}>
            <legend>{titles[language]}</legend>
            {examples
              .filter(({ group }) => group.name === name)
              .map((example) => (
                <DropdownMenu.Item key={example.name} onSelect={() => onSelect(example)}>
                  <strong>{example.titles[language]}</strong>
                  <small>{example.gives[language]}</small>
                </DropdownMenu.Item>
              ))}
          </fieldset>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
