import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

type Props = { children: ReactNode /** A new value gives the screen another chance. */; place: string };
type State = { hasFailed: boolean; place: string };

/** Keeps a fault of one screen from taking the frame with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ place }: Props, before: State): State | null {
    return place === before.place ? null : { hasFailed: false, place };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Failure /> : this.props.children;
  }
}

function Failure() {
  const { t } = useTranslation('frame');
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('crash.title')}
      actions={<Button onPress={() => location.reload()}>{t('crash.reload')}</Button>}
    >
      {t('crash.body')}
    </EmptyState>
  );
}
