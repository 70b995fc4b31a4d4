/** Whether a panel is open. */
export class OpenPanel {
  open = $state(false);
}
