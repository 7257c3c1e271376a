import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/settings-context';
import { assertNever } from '../../domain/assert-never';
import { lacksBasic } from '../../sync/sync-protocol';
import type { ToldStep } from './check-steps';
import type { CheckStep } from './server-types';
import { problemOf, useProblemWords } from './use-problem-words';

/** Tells a step of the connection check: how it went, what it is about, what was found and what to do. */
export function useCheckWords(): (step: CheckStep) => ToldStep {
  const { t } = useTranslation('sync');
  const formats = useFormats();
  const problemWords = useProblemWords();
  return useCallback(
    (step) => {
      const title = t(`check.step.${step.step}`);
      switch (step.step) {
        case 'name':
          return {
            tone: step.outcome === 'found' ? 'ok' : 'error',
            title,
            text: t(`check.name.${step.outcome}`, { host: step.host }),
          };
        case 'reach':
          return {
            tone: step.outcome === 'answers' ? 'ok' : 'error',
            title,
            text: t(`check.reach.${step.outcome}`),
          };
        case 'encryption': {
          const isGood = step.outcome === 'trusted' || step.outcome === 'thisComputer';
          const text = t(`check.encryption.${keyOutcome(step) ?? step.outcome}`);
          return { tone: isGood ? 'ok' : 'error', title, text };
        }
        case 'proxy':
          return {
            tone: step.outcome === 'passed' ? 'ok' : 'error',
            title,
            text: t(`check.proxy.${step.outcome}`),
          };
        case 'service':
          return {
            tone: step.outcome === 'dav' ? 'ok' : step.outcome === 'busy' ? 'warning' : 'error',
            title,
            text: t(`check.service.${step.outcome}`, { detail: step.detail }),
          };
        case 'signIn': {
          const outcome = step.outcome === 'refused' && lacksBasic(step) ? 'noBasic' : step.outcome;
          return {
            tone: outcome === 'accepted' ? 'ok' : 'error',
            title,
            text: t(`check.signIn.${outcome}`),
          };
        }
        case 'collections': {
          const count = step.collections.length;
          return count === 0
            ? { tone: 'warning', title, text: t('check.collections.none') }
            : {
                tone: 'ok',
                title,
                text: t('check.collections.found', { count, number: formats.number(count) }),
              };
        }
        case 'rights':
          return {
            tone: step.outcome === 'write' ? 'ok' : 'info',
            title: t('check.about', { what: title, name: step.collection.displayName }),
            text: t(`check.rights.${step.outcome}`),
          };
        case 'trialWrite': {
          const about = t('check.about', { what: title, name: step.collection.displayName });
          if (step.outcome === 'failed') {
            return { tone: 'error', title: about, text: problemWords(problemOf(step.failure)) };
          }
          const { keepsOwnLines, ignoresConditions } = step.traits;
          const notes = [
            t('check.trialWrite.done'),
            keepsOwnLines === false ? t('check.trialWrite.losesOwnLines') : '',
            ignoresConditions ? t('check.trialWrite.ignoresConditions') : '',
          ].filter(Boolean);
          return { tone: notes.length > 1 ? 'warning' : 'ok', title: about, text: notes.join(' ') };
        }
        default:
          return assertNever(step);
      }
    },
    [t, formats, problemWords],
  );
}

/** What is to be said of the key of a server that issued its certificate itself; `undefined` of any other. */
function keyOutcome({
  outcome,
  certificate,
}: Extract<CheckStep, { step: 'encryption' }>): 'ownKey' | 'keyChanged' | undefined {
  const standing = certificate?.selfIssued?.standing.kind;
  if (outcome === 'trusted' && standing === 'trusted') return 'ownKey';
  return outcome === 'notTrusted' && standing === 'changed' ? 'keyChanged' : undefined;
}
