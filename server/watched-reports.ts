/** The pattern by which a client is asked to watch reports. */
export const watchedReports = '**/*.{gknb,txt,md,htm,html,csv,docx,docm}';
