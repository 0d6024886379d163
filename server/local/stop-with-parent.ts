// Loaded into our Node children by --import: whoever started them may be killed without a word,
// and the closed channel is the only thing that then still tells them.
const grace = 10_000;

// Not for grandchildren: whoever starts them by fork would hand this line on, and a process that has nothing but
// its channel to wait for would end at once.
const own = process.execArgv.indexOf(import.meta.url);
if (own > 0) process.execArgv.splice(own - 1, 2);

if (process.channel) {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), grace).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The listener counts as a use of the channel, which would keep a finished program alive.
  process.channel.unref();
}
