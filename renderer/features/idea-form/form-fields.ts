import { FormBilingualOf, FormDateOf, FormSelectOf, FormTextOf } from '../../app/form-fields';
import type { IdeaFormValues } from './form-values';

export const FormText = FormTextOf<IdeaFormValues>;
export const FormDate = FormDateOf<IdeaFormValues>;
export const FormSelect = FormSelectOf<IdeaFormValues>;
export const FormBilingual = FormBilingualOf<IdeaFormValues>;
