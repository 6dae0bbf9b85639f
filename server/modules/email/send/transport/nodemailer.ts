// nodemailer, from the first mail that leaves.
import type Nodemailer from 'nodemailer'
import { onFirstUse } from '../../../../platform/first-use.ts'

export const nodemailer = onFirstUse((need) => need('nodemailer') as typeof Nodemailer)
