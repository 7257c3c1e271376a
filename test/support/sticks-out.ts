/** What sticks out of the paper that `place` stands for, or of its own cell, by its text. */
export function sticksOutOf(place: HTMLElement): string[] {
  const edge = place.getBoundingClientRect().right + 0.5;
  return [...place.querySelectorAll<HTMLElement>('*')]
    .filter(
      (element) =>
        element.getBoundingClientRect().right > edge || element.scrollWidth > element.clientWidth + 1,
    )
    .filter((element) => getComputedStyle(element).display !== 'inline')
    .map((element) => `${element.tagName}: ${element.innerText.slice(0, 60)}`);
}
