// Texts as YAML holds them: what cannot be read otherwise is quoted.

/** A text on one line of YAML. */
export function scalar(value: string): string {
  const isPlain =
    /^[\p{L}][\p{L}\p{N} ’()-]*$/u.test(value) && value.trim() === value && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
