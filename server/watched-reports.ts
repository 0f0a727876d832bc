/** The pattern by which a client is asked to watch reports, and what may be one and cannot be read. */
export const watchedReports = '**/*.{gknb,txt,md,htm,html,csv,docx,docm,pdf,doc,wps,rtf,odt,ofd,mht,mhtml}';
