import { Text, View } from "@react-pdf/renderer";
import { printable } from "./printable.ts";
import { styles } from "./styles.ts";

interface TotalLineProps {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
  readonly soft?: boolean;
}

/** One line of a sum. */
export function TotalLine({ label, value, strong = false, soft = false }: TotalLineProps) {
  const look = {
    ...(strong ? { ...styles.hairline, ...styles.strong, fontSize: 11, marginTop: 4, paddingTop: 7 } : {}),
    ...(soft ? { ...styles.soft, fontSize: 8 } : {}),
  };
  return (
    <View style={{ ...styles.row, justifyContent: "space-between", paddingVertical: 2, ...look }}>
      <Text>{printable(label)}</Text>
      <Text>{value}</Text>
    </View>
  );
}
