// Settings of this web application of the engine; see docs/adr/0011-one-task-two-faces.md.
import '/js/engine-sign-out.js';

export default {
  app: {
    name: 'Cockpit',
    vendor: 'Giảm Nghèo'
  }
};
