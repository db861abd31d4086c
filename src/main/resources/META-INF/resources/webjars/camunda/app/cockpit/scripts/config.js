// Settings of this web application of the engine; what all four share is in the imported file.
import { settings } from '/js/engine-face.js';

// on a slow line or a busy machine the application itself takes longer than the 7 seconds it grants
window.require?.config?.({ waitSeconds: 60 });

export default settings('Cockpit', {
  // from the folder of this application to our own scripts
  customScripts: ['../../../js/engine-cockpit'],
  requireJsConfig: {
    ngDeps: ['giamngheo.dates'],
    deps: ['giamngheo-dates'],
    paths: { 'giamngheo-dates': '/js/engine-dates' }
  }
});
