/** All findings, and the baseline of those that are known, → the record of the check. */
import {
  BASELINE_SCHEMA,
  CHECK_SCHEMA,
  type Baseline,
  type CheckRecord,
  type FailedDocument,
  type Finding,
} from './finding.js';
import type { Rule, Severity } from './rule.js';

export interface CheckOutcome {
  readonly version: string;
  readonly rules: readonly Rule[];
  /** Errors fail; warnings too, if this is `warning`. */
  readonly failOn: Severity;
  readonly documents: readonly string[];
  readonly failed: readonly FailedDocument[];
  readonly findings: readonly Omit<Finding, 'known'>[];
  readonly baseline: Baseline | null;
}

/** Known findings stay in the list, marked, and fail nothing. */
export function createCheckRecord(outcome: CheckOutcome): CheckRecord {
  const { version, rules, failOn, documents, failed, baseline } = outcome;
  const known = new Set(baseline?.findings.map(({ fingerprint }) => fingerprint));
  const findings = outcome.findings.map((finding): Finding => ({
    ...finding,
    known: known.has(finding.fingerprint),
  }));
  const fresh = findings.filter((finding) => !finding.known);
  const errors = fresh.filter(({ severity }) => severity === 'error').length;
  const warnings = fresh.length - errors;
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const perRule = new Map<string, number>();
  for (const { rule } of findings) perRule.set(rule, (perRule.get(rule) ?? 0) + 1);
  return {
    schema: CHECK_SCHEMA,
    version,
    passed: errors === 0 && (failOn === 'error' || warnings === 0),
    failOn,
    documents: [...documents],
    failed: [...failed],
    counts: { errors, warnings, known: findings.length - fresh.length },
    rules: rules.map(({ id, kind, text, severity, scope }) => ({
      id,
      kind,
      rule: text,
      severity,
      scope,
      findings: perRule.get(id) ?? 0,
    })),
    findings,
    expired: baseline?.findings.filter(({ fingerprint }) => !found.has(fingerprint)) ?? [],
  };
}

/** What is found now, as the baseline of later runs. */
export function createBaseline({ findings }: CheckRecord): Baseline {
  return {
    schema: BASELINE_SCHEMA,
    findings: findings.map(({ fingerprint, rule, document, message }) => ({
      fingerprint,
      rule,
      document,
      message,
    })),
  };
}
