// Loaded before a measured program: says at its end how much memory it used at most.

process.on('exit', () => process.stderr.write(`peak-memory-mb ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`));
