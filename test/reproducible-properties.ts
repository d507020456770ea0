/**
 * Properties try the same cases on every run, so that a red run can be repeated and a green one says the same everywhere.
 * Other cases: `MATRAN_SEED=$RANDOM npm test` (any whole number); a failure prints what breaks, for a test of its own.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.MATRAN_SEED ?? 2026) });
