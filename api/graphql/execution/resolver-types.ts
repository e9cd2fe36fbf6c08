/** Every schema field that the row lacks must have a resolver; one that the row has may. */
export type Complete<TypeResolvers, Row> = Required<Omit<TypeResolvers, keyof Row | '__isTypeOf'>> &
  Partial<Pick<TypeResolvers, Extract<keyof TypeResolvers, keyof Row>>>;
