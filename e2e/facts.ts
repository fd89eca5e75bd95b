export * from '../geodata/load/testing/facts'
