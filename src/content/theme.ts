/** A ready look: values of the tokens by their names without `--faq-`. Written in `data/themes.yaml`, compiled by the build. */
export interface Theme {
  readonly id: string;
  /** Its name, for people. */
  readonly name: string;
  /** What differs between light and dark stands in one value: `light-dark(#fff, #14171d)`. */
  readonly tokens: Readonly<Record<string, string>>;
}
