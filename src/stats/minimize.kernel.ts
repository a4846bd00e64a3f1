const mostSteps = 2000;

/**
 * Finds a local minimum over the cube from 0 to 1 in every direction by the Nelder-Mead simplex; points outside are
 * moved to the face.
 *
 * @param evaluate - Function of a point; NaN counts as infinitely high.
 * @param start - Where to begin, inside the cube.
 * @returns The best point found.
 * @see Nelder and Mead (1965), The Computer Journal 7, 308-313.
 */
export function minimizeInUnitCube(
  evaluate: (point: readonly number[]) => number,
  start: readonly number[],
): readonly number[] {
  const size = start.length;
  const measure = (point: readonly number[]) => {
    const inside = point.map((value) => Math.min(1, Math.max(0, value)));
    const height = evaluate(inside);
    return { point: inside, height: Number.isNaN(height) ? Infinity : height };
  };
  let simplex = [start, ...start.map((_, axis) => start.map((value, index) => value + (index === axis ? 0.2 : 0)))].map(
    measure,
  );
  for (let step = 0; step < mostSteps; step += 1) {
    simplex.sort((a, b) => a.height - b.height);
    const best = simplex[0]!;
    const worst = simplex[size]!;
    const width = Math.max(
      ...simplex.flatMap(({ point }) => point.map((value, axis) => Math.abs(value - best.point[axis]!))),
    );
    if (width < 1e-9) break;
    const centre = best.point.map(
      (_, axis) => simplex.slice(0, size).reduce((sum, { point }) => sum + point[axis]!, 0) / size,
    );
    const towards = (factor: number) =>
      measure(centre.map((value, axis) => value + factor * (value - worst.point[axis]!)));
    const reflected = towards(1);
    if (reflected.height < best.height) {
      const further = towards(2);
      simplex[size] = further.height < reflected.height ? further : reflected;
    } else if (reflected.height < simplex[size - 1]!.height) {
      simplex[size] = reflected;
    } else {
      const nearer = reflected.height < worst.height ? towards(0.5) : towards(-0.5);
      if (nearer.height < Math.min(reflected.height, worst.height)) simplex[size] = nearer;
      else {
        simplex = simplex.map(({ point }) => measure(point.map((value, axis) => (value + best.point[axis]!) / 2)));
      }
    }
  }
  return simplex.sort((a, b) => a.height - b.height)[0]!.point;
}
