import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

type Props = { children: ReactNode /** A new value gives the screen another chance. */; place: string };
type State = { failedAt: string | null };

/** Keeps a fault of one screen from taking the frame with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedAt: null };

  static getDerivedStateFromError(): State {
    return { failedAt: '' };
  }

  override componentDidCatch(): void {
    this.setState({ failedAt: this.props.place });
  }

  override componentDidUpdate(): void {
    const { failedAt } = this.state;
    if (failedAt !== null && failedAt !== '' && failedAt !== this.props.place)
      this.setState({ failedAt: null });
  }

  override render(): ReactNode {
    return this.state.failedAt === null ? this.props.children : <Failure />;
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
