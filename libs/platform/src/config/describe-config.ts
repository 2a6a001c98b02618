import { SECRET_SETTINGS, SETTINGS, type SettingName } from './setting.js';

/** What a documentation page says about one setting. */
export interface SettingDescription {
  readonly name: SettingName;
  readonly description: string;
  /** As it would be written in the environment; undefined when there is none. */
  readonly defaultValue?: string;
  /** The name under which a file may hold the value instead. */
  readonly fileVariant?: string;
}

/** Every setting in the order of the schema, for the generated page and for `--help`. */
export function describeConfig(): SettingDescription[] {
  return (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const fallback = SETTINGS[name].safeParse(undefined).data;
    return {
      name,
      description: SETTINGS[name].meta()?.description ?? '',
      ...(fallback === undefined ? {} : { defaultValue: String(fallback) }),
      ...(SECRET_SETTINGS.includes(name) ? { fileVariant: `${name}_FILE` } : {}),
    };
  });
}
