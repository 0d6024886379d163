// Loaded into our Node children by --import: whoever started them may be killed without a word,
// and the closed channel is the only thing that then still tells them.
const grace = 10_000;

if (process.channel) {
  process.channel.unref();
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), grace).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The listener above counts as a use of the channel, which would keep a finished program alive.
  process.channel.unref();
}
