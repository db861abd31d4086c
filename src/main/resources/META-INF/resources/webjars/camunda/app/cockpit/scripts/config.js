// Settings of this web application of the engine; what all four share is in the imported file.
import { settings } from '/js/engine-face.js';

export default settings('Cockpit', {
  // from the folder of this application to our own scripts
  customScripts: ['../../../js/engine-cockpit'],
  requireJsConfig: {
    ngDeps: ['giamngheo.dates'],
    deps: ['giamngheo-dates'],
    paths: { 'giamngheo-dates': '/js/engine-dates' }
  }
});
