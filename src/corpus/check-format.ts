// Checks that no pattern can make: check digits, and shapes that depend on a neighbouring value. Codes are checked, never looked up.

import { type Fault, spanOf, type Value } from '../document/document.ts';
import type { Shape } from './kinds.ts';

/** Luhn's check digit, as in SIREN and SIRET numbers (ISO/IEC 7812-1). */
export function hasLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The letter of a school's UAI code: the seven digits modulo 23, in an alphabet without I, O and Q. */
export function hasUaiLetter(code: string): boolean {
  return 'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(code.slice(0, 7)) % 23] === code[7];
}

const DEPARTMENT = /^(?:0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-46])$/;
const COMMUNE = /^(?:0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97)[0-9]{3}$/;

const CHECKS: Record<string, (code: string) => boolean> = {
  siren: (code) => !/^[0-9]{9}$/.test(code) || hasLuhnDigit(code),
  siret: (code) => !/^[0-9]{14}$/.test(code) || hasLuhnDigit(code),
  luhn: hasLuhnDigit,
  uai: (code) => !/^[0-9]{7}[A-Z]$/.test(code) || hasUaiLetter(code),
  rna: (code) => /^W[0-9]{9}$/.test(code),
  department: (code) => code !== '20' && DEPARTMENT.test(code),
  commune: (code) => COMMUNE.test(code),
};

/** The shape of a territory's code by its type; types without an entry accept any code. */
const TERRITORY_CODES: Record<string, (code: string) => boolean> = {
  qpv: (code) => /^QP[0-9]{6}$/.test(code) || /^QN[0-9]{5}[A-Z]$/.test(code),
  commune: (code) => COMMUNE.test(code),
  epci: (code) => /^[0-9]{9}$/.test(code) && hasLuhnDigit(code),
  department: (code) => code !== '20' && DEPARTMENT.test(code),
};

/** Walks the values that have a `check` and reports those that fail it. */
export function* checkFormat(value: Value | undefined, shape: Shape, parent?: object, step?: string | number): Generator<Fault> {
  if (shape.check === 'territory-code' && value && typeof value === 'object' && !Array.isArray(value)) {
    const { type, code } = value;
    if (typeof type === 'string' && typeof code === 'string' && TERRITORY_CODES[type]?.(code) === false) {
      yield { rule: 'schema/format', at: spanOf(value, 'code'), data: { format: `territory-${type}`, key: 'code', value: code } };
    }
  } else if (shape.check && typeof value === 'string' && parent && step !== undefined && CHECKS[shape.check]?.(value) === false) {
    yield { rule: 'schema/format', at: spanOf(parent, step), data: { format: shape.check, key: String(step), value } };
  }
  if (Array.isArray(value)) {
    if (shape.items) for (const [index, item] of value.entries()) yield* checkFormat(item, shape.items, value, index);
  } else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      const inner = shape.properties?.[key] ?? shape.entries;
      if (inner) yield* checkFormat(item, inner, value, key);
    }
  }
}
