import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult, TestStep } from '@playwright/test/reporter';
import { tourFolder } from './tour-steps';

type StepReport = { step: string; ok: boolean; seconds: number; error?: string };

/** Writes `tour.json` and a line a step; a tour without steps counts as failed. */
class TourReporter implements Reporter {
  private readonly steps: StepReport[] = [];

  onStepEnd(_test: TestCase, _result: TestResult, step: TestStep): void {
    if (step.category !== 'test.step' || !step.title.includes(': ')) return;
    const error = step.error?.message;
    const report = { step: step.title, ok: !error, seconds: Math.round(step.duration / 100) / 10 };
    this.steps.push(error ? { ...report, error } : report);
    process.stdout.write(`${error ? 'FAIL' : 'ok  '} ${step.title}\n`);
    if (error) process.stdout.write(`     ${error.split('\n').slice(0, 12).join('\n     ')}\n`);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'passed') return;
    const error = result.error?.message ?? result.status;
    if (!this.steps.some((step) => !step.ok)) {
      this.steps.push({ step: test.title, ok: false, seconds: Math.round(result.duration / 1000), error });
      process.stdout.write(`FAIL ${test.title}\n     ${error}\n`);
    }
  }

  async onEnd(result: FullResult): Promise<{ status: 'passed' | 'failed' }> {
    const ok = result.status === 'passed' && this.steps.length > 0 && this.steps.every((step) => step.ok);
    if (!existsSync(tourFolder)) mkdirSync(tourFolder, { recursive: true });
    writeFileSync(join(tourFolder, 'tour.json'), `${JSON.stringify({ ok, steps: this.steps }, null, 2)}\n`);
    const failed = this.steps.filter((step) => !step.ok).length;
    process.stdout.write(
      `\nThe tour took ${this.steps.length} steps, ${failed} failed. Pictures: ${tourFolder}\n`,
    );
    return { status: ok ? 'passed' : 'failed' };
  }

  printsToStdio(): boolean {
    return true;
  }
}

export default TourReporter;
