import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '../../app/paths';
import { BackLink } from '../../ui/back-link';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { PageHeader } from '../../ui/page-header';
import styles from './accounts.module.css';
import { AddressStep } from './address-step';
import { ElsewhereStep } from './elsewhere-step';
import { FinishStep } from './finish-step';
import { SignInStep } from './sign-in-step';
import { useConnect } from './use-connect';

const steps = ['address', 'signIn', 'collections'] as const;

/** Connects a server step by step: address, sign-in, collections. */
export function ConnectScreen() {
  const { t } = useTranslation('sync');
  const [, navigate] = useLocation();
  const connect = useConnect();
  const { step, askPlainText } = connect;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step.kind);
  const at = step.kind === 'elsewhere' ? 'address' : step.kind;

  useEffect(() => {
    if (shown.current === step.kind) return;
    shown.current = step.kind;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('main')?.scrollTo({ top: 0 });
  }, [step.kind]);

  return (
    <div className={styles['screen']}>
      <BackLink href={paths.settingsSection('sync')}>{t('accounts.back')}</BackLink>
      <PageHeader
        title={t('connect.title')}
        subtitle={t('connect.step', { number: steps.indexOf(at) + 1, all: steps.length })}
      />
      <div className={styles['step']}>
        <h2 ref={heading} tabIndex={-1} className={styles['title']}>
          {t(`connect.heading.${step.kind}`)}
        </h2>
        {step.kind === 'address' && <AddressStep connect={connect} />}
        {step.kind === 'elsewhere' && <ElsewhereStep connect={connect} from={step.from} to={step.to} />}
        {step.kind === 'signIn' && <SignInStep connect={connect} server={step.server} />}
        {step.kind === 'collections' && (
          <FinishStep connect={connect} step={step} onDone={() => navigate(paths.sync)} />
        )}
      </div>
      {step.kind === 'signIn' && (
        <ConfirmDialog
          isOpen={askPlainText !== undefined}
          title={t('connect.plainText.title')}
          confirmLabel={t('connect.plainText.agree')}
          danger
          onConfirm={() => askPlainText && void connect.signIn(step.server, askPlainText, true)}
          onCancel={connect.dismissPlainText}
        >
          <p>{t('connect.plainText.body')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
