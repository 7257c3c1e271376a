import { FormAreaOf, FormBilingualOf, FormDateOf, FormSelectOf, FormTextOf } from '../../../app/form-fields';
import type { MeetingFormValues } from './form-values';

export const FormText = FormTextOf<MeetingFormValues>;
export const FormArea = FormAreaOf<MeetingFormValues>;
export const FormDate = FormDateOf<MeetingFormValues>;
export const FormSelect = FormSelectOf<MeetingFormValues>;
export const FormBilingual = FormBilingualOf<MeetingFormValues>;
