import { once } from 'node:events';
import { connect } from 'node:net';

/** Everything that a service sends back on one connection, until it hangs up. Unlike fetch, it sends what HTTP forbids. */
export async function exchange(address: string, sent: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  socket.write(sent);
  await once(socket, 'close');
  return received;
}

/** Status, headers in lower case and body of a single answer. */
export function readAnswer(text: string): { status: number; headers: Record<string, string>; body: unknown } {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const [name = '', value = ''] = line.split(/: ?(.*)/s);
    return [name.toLowerCase(), value];
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: JSON.parse(body),
  };
}
