export * from './first-texts';
export * from './later-texts';
