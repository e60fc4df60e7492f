// Loaded before a measured program: says at its end how much memory it used at most, and how much time of the processor, which a machine
// busy with other things does not stretch as it does the time that passes.

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`peak-memory-mb ${Math.round(maxRSS / 1024)}\nprocessor-ms ${Math.round((userCPUTime + systemCPUTime) / 1000)}\n`);
});
