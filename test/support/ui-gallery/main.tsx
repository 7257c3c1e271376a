import { createRoot } from 'react-dom/client';
import { setupI18n } from '../../../renderer/i18n/setup';
import '../../../renderer/ui/styles.css';
import { Gallery } from './gallery';

await setupI18n('de');
const place = document.getElementById('root');
if (place) createRoot(place).render(<Gallery />);
